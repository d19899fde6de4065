"""Regular expressions that cannot run away: the language of `/…/` in a query."""
