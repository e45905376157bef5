// Full-text indexes: every word counts, none is cut down to a stem. The embedded engine makes its own kind from these.
CREATE FULLTEXT INDEX article_text IF NOT EXISTS FOR (n:Article) ON EACH [n.text] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
CREATE FULLTEXT INDEX article_title IF NOT EXISTS FOR (n:Article) ON EACH [n.title] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
CREATE FULLTEXT INDEX record_sentence IF NOT EXISTS FOR (n:Record) ON EACH [n.sentence] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
CREATE FULLTEXT INDEX assertion_quote IF NOT EXISTS FOR (n:Assertion) ON EACH [n.quote] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
CREATE FULLTEXT INDEX statement_quote IF NOT EXISTS FOR (n:Statement) ON EACH [n.quote] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
