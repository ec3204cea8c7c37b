"""What a Vision Deployment Matrix holds: themes with their lines, and what can be told of them."""
