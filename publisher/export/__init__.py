"""Templates for other systems: Word with merge fields, a page with placeholders, a list of fields."""
