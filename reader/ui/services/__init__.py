"""What the reading screen holds beside its widgets: each looks something up or keeps something."""
