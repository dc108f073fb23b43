"""From templates and rules to a report."""
