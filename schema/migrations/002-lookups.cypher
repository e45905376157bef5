// What is looked up by something other than its id: by the pair (actor and organization), by source, by claim.
CREATE INDEX source_textHash IF NOT EXISTS FOR (n:Source) ON (n.textHash);
CREATE INDEX run_source IF NOT EXISTS FOR (n:Run) ON (n.source);
CREATE INDEX claim_pair IF NOT EXISTS FOR (n:Claim) ON (n.pair);
CREATE INDEX claim_ofPair IF NOT EXISTS FOR (n:Claim) ON (n.ofPair);
CREATE INDEX assertion_claim IF NOT EXISTS FOR (n:Assertion) ON (n.claim);
CREATE INDEX assertion_source IF NOT EXISTS FOR (n:Assertion) ON (n.source);
CREATE INDEX statement_source IF NOT EXISTS FOR (n:Statement) ON (n.source);
CREATE INDEX statement_speaker IF NOT EXISTS FOR (n:Statement) ON (n.speaker);
CREATE INDEX membership_memberId IF NOT EXISTS FOR (n:Membership) ON (n.memberId);
CREATE INDEX membership_orgId IF NOT EXISTS FOR (n:Membership) ON (n.orgId);
CREATE INDEX statusPeriod_pair IF NOT EXISTS FOR (n:StatusPeriod) ON (n.pair);
CREATE INDEX event_pair IF NOT EXISTS FOR (n:Event) ON (n.pair);
CREATE INDEX dispute_pair IF NOT EXISTS FOR (n:Dispute) ON (n.pair);

CREATE INDEX dispute_organization IF NOT EXISTS FOR (n:Dispute) ON (n.organization);
CREATE INDEX dispute_actor IF NOT EXISTS FOR (n:Dispute) ON (n.actor);
CREATE INDEX record_organization IF NOT EXISTS FOR (n:Record) ON (n.organization);
