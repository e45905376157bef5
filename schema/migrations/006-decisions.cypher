// Decisions are found by their kind and by what they decide; statements by a name that no leader bears.
CREATE INDEX decision_kind IF NOT EXISTS FOR (n:Decision) ON (n.kind);
CREATE INDEX decision_target IF NOT EXISTS FOR (n:Decision) ON (n.target);
CREATE INDEX statement_speakerName IF NOT EXISTS FOR (n:Statement) ON (n.speakerName);
