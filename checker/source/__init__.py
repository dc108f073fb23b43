"""The Dutch letters, map and website of a municipality, from what people wrote to what rules can read."""
