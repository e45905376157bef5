// Keys of the API. They belong to the server, not to the graph: no digest and no export reads them.
CREATE CONSTRAINT apiKey_id IF NOT EXISTS FOR (n:ApiKey) REQUIRE n.id IS UNIQUE;
