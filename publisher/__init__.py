"""From checked texts to PDF, website and insert."""
