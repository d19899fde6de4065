"""Labelling: units → a label each, all of a page's decided together by features and weights."""
