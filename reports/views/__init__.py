"""The reporter's pages. A view names what the person does; judgement lies below."""
