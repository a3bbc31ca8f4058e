"""What fits a query: how much of it a text holds (`fit`), which passages do (`retrieve`), best first (`rank`)."""
