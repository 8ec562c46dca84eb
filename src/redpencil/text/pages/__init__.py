"""Pages: what each paragraph of a plain text is to the article, and what is furniture."""
