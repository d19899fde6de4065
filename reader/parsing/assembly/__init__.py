"""Assembly: units and their labels → blocks, a person's word put in, and the articles they make."""
