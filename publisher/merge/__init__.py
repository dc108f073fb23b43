"""Many letters at once: a file of rows in, a PDF per row out, and a report of the rows that are not right."""
