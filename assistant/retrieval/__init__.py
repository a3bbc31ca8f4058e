"""What fits a query: passages by vectors and words (`legs`, `retrieve`), of the right type, best first (`rank`)."""
