"""What scripts/check looks at: a module a concern, each with run(tree) -> a list of sentences."""
