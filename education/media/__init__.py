"""Pictures and spoken texts for the pages to read: made anew, small, without what their maker knew.

`picture` and `clip` are pure: bytes in, bytes out. `shown` is what a page needs of a row, `used`
says which pages show one. Only what an editor adds below /cms/ comes here, never anything of a
reporter.
"""
