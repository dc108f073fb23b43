"""The MkDocs theme of the website."""
