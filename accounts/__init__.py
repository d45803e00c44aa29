"""Staff only: who they are, what their role may do, how they sign in. Reporters have no account."""
