-- Bytes are used where order or odd letters matter: an id of the source is kept as its UTF-16 code units, each in one to
-- three bytes (Key), so that both data bases sort it as Java does. Moments are ISO 8601 in UTC with milliseconds.

CREATE TABLE tenant (
  only_one BIGINT PRIMARY KEY CHECK (only_one = 1),
  identity ${text} NOT NULL
);

-- completed_at is null while a fetch is under way; there is at most one such row.
-- clients, licenses and mentions name a piece that lists pieces.
CREATE TABLE snapshot (
  number BIGINT PRIMARY KEY,
  id ${text} NOT NULL UNIQUE,
  kind ${text} NOT NULL,
  base BIGINT,
  taken_at ${text} NOT NULL,
  completed_at ${text},
  seats_read_at ${text} NOT NULL,
  touched_at ${text} NOT NULL,
  learners BIGINT NOT NULL DEFAULT 0,
  changed BIGINT NOT NULL DEFAULT 0,
  gone BIGINT NOT NULL DEFAULT 0,
  requests_made BIGINT NOT NULL DEFAULT 0,
  requests_retried BIGINT NOT NULL DEFAULT 0,
  requests_throttled BIGINT NOT NULL DEFAULT 0,
  source ${text} NOT NULL,
  clients ${bytes},
  licenses ${bytes},
  mentions ${bytes},
  side_digest ${text}
);

-- Small things by the hash of their content: clients, licenses, mentions, and lists of these.
CREATE TABLE piece (
  hash ${bytes} PRIMARY KEY,
  content ${bytes} NOT NULL
)${clustered};

CREATE TABLE dictionary (
  number BIGINT PRIMARY KEY,
  content ${bytes} NOT NULL
);

-- What a learner was at some time, by the hash of the record; mentions names a piece that lists pieces. paired is 1 for one
-- half of a dual-role person.
CREATE TABLE version (
  hash ${bytes} PRIMARY KEY,
  content ${bytes} NOT NULL,
  mentions ${bytes} NOT NULL,
  paired BIGINT NOT NULL
);
CREATE INDEX version_paired ON version (hash) WHERE paired = 1;

-- From which snapshot on, and up to which, a version holds; open while to_number is null.
CREATE TABLE span (
  learner_id ${bytes} NOT NULL,
  from_number BIGINT NOT NULL,
  to_number BIGINT,
  version ${bytes} NOT NULL REFERENCES version (hash),
  row_hash ${bytes},
  email ${bytes},
  PRIMARY KEY (learner_id, from_number)
)${clustered};
CREATE INDEX span_version ON span (version);
CREATE INDEX span_email ON span (email);

-- Learners, and rows of a list, that a snapshot lacks.
CREATE TABLE left_out (
  number BIGINT NOT NULL REFERENCES snapshot (number),
  place ${bytes} NOT NULL,
  reason ${text} NOT NULL,
  message ${text} NOT NULL,
  PRIMARY KEY (number, place)
)${clustered};

-- The id is a hash over the feed and the record's own id; email is null where the record names a learner by id.
CREATE TABLE event (
  id ${bytes} PRIMARY KEY,
  feed ${text} NOT NULL,
  learner_id ${bytes},
  email ${bytes},
  at ${text},
  number BIGINT NOT NULL,
  facts ${bytes} NOT NULL
)${clustered};
CREATE INDEX event_learner ON event (learner_id, number);
CREATE INDEX event_email ON event (email, number);

-- read_before is what read_to was before the fetch of this number.
CREATE TABLE feed (
  feed ${text} PRIMARY KEY,
  read_to ${text},
  read_before ${text},
  number BIGINT NOT NULL,
  refused BIGINT
);

CREATE TABLE side_file (
  only_one BIGINT PRIMARY KEY CHECK (only_one = 1),
  digest ${text} NOT NULL
);
CREATE TABLE side_line (
  line BIGINT PRIMARY KEY,
  learner ${bytes} NOT NULL,
  email ${bytes} NOT NULL,
  fact ${bytes} NOT NULL
);
CREATE INDEX side_line_learner ON side_line (learner);
CREATE INDEX side_line_email ON side_line (email);

-- The fetch under way; empty otherwise.
CREATE TABLE list_page (
  list ${text} NOT NULL,
  number BIGINT NOT NULL,
  told BIGINT NOT NULL,
  has_more BIGINT,
  page_cursor ${bytes},
  current_page BIGINT,
  per_page BIGINT,
  total BIGINT,
  elements BIGINT NOT NULL,
  digest BIGINT NOT NULL,
  last_page BIGINT NOT NULL,
  PRIMARY KEY (list, number)
)${clustered};
CREATE TABLE staged (
  learner_id ${bytes} PRIMARY KEY,
  state BIGINT NOT NULL,
  listed BIGINT NOT NULL,
  row_hash ${bytes},
  version ${bytes},
  standing ${bytes} NOT NULL,
  email ${bytes}
)${clustered};
CREATE INDEX staged_state ON staged (state, learner_id);
CREATE TABLE staged_piece (
  kind ${text} NOT NULL,
  id ${bytes} NOT NULL,
  piece ${bytes} NOT NULL,
  PRIMARY KEY (kind, id)
)${clustered};

-- That somebody was forgotten, without saying who.
CREATE TABLE forgotten (
  moment ${text} NOT NULL,
  learner_sha256 ${bytes} NOT NULL,
  os_user ${text} NOT NULL,
  spans BIGINT NOT NULL,
  events BIGINT NOT NULL,
  side_lines BIGINT NOT NULL
);

CREATE TABLE run (
  id ${text} PRIMARY KEY,
  command ${text} NOT NULL,
  arguments ${text} NOT NULL,
  folder ${text} NOT NULL,
  os_user ${text} NOT NULL,
  process ${text} NOT NULL,
  state ${text} NOT NULL,
  started ${text} NOT NULL,
  ended ${text},
  as_of ${text},
  snapshot ${text},
  inputs ${text},
  exit_code BIGINT,
  asked BIGINT NOT NULL DEFAULT 0,
  documented BIGINT NOT NULL DEFAULT 0,
  empty BIGINT NOT NULL DEFAULT 0,
  left_out BIGINT NOT NULL DEFAULT 0,
  failed BIGINT NOT NULL DEFAULT 0,
  documents BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX run_started ON run (command, started);
CREATE TABLE run_item (
  run_id ${text} NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  learner_id ${bytes} NOT NULL,
  state ${text} NOT NULL,
  files ${text} NOT NULL,
  documents BIGINT NOT NULL,
  row_count BIGINT NOT NULL,
  reason ${text},
  message ${text},
  findings ${text} NOT NULL,
  PRIMARY KEY (run_id, learner_id)
)${clustered};
CREATE INDEX run_item_learner ON run_item (learner_id);
