// Parts of the ordered lists. What stands in them follows from the rest of the graph; migrate.ts makes them after this.
CREATE CONSTRAINT listPart_id IF NOT EXISTS FOR (n:ListPart) REQUIRE n.id IS UNIQUE;
