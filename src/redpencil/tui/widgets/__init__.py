"""The panes of the desk. A widget takes values and posts messages; it finds no sibling and no desk."""
