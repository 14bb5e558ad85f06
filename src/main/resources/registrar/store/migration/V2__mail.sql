-- Scheduled mail: which firings were carried out, what waits to be sent, and what db-scheduler works with.

-- One instant of one schedule. attempts is the fence: who began an older one can write nothing any more; failures counts
-- those that went wrong, without those that were taken over. as_of is kept to the nanosecond; as_of, snapshot and run_id
-- stand from the first attempt on. again is null unless it is tried again.
CREATE TABLE firing (
  fire_key ${text} PRIMARY KEY,
  schedule ${text} NOT NULL,
  due ${text} NOT NULL,
  state ${text} NOT NULL,
  attempts BIGINT NOT NULL,
  failures BIGINT NOT NULL DEFAULT 0,
  holder ${text} NOT NULL,
  started ${text} NOT NULL,
  beat ${text} NOT NULL,
  ended ${text},
  again ${text},
  as_of ${text},
  snapshot ${text},
  run_id ${text},
  mails BIGINT NOT NULL DEFAULT 0,
  row_count BIGINT NOT NULL DEFAULT 0,
  unassigned BIGINT NOT NULL DEFAULT 0,
  note ${text}
);
CREATE INDEX firing_schedule ON firing (schedule, due);
CREATE INDEX firing_due ON firing (due);

CREATE TABLE schedule_state (
  name ${text} PRIMARY KEY,
  first_seen ${text} NOT NULL,
  paused ${text},
  paused_by ${text},
  pause_reason ${text},
  failures BIGINT NOT NULL DEFAULT 0
);

-- due is when it is tried next, and null whenever it is not to be tried. attempts is the fence, as above; handed is 1 once
-- bytes of this attempt may have reached the server; unknowns counts how often nobody knew whether it was taken.
CREATE TABLE mail (
  mail_key ${text} PRIMARY KEY,
  batch ${text} NOT NULL,
  schedule ${text},
  recipient ${text} NOT NULL,
  message_id ${text} NOT NULL,
  subject ${text} NOT NULL,
  bytes BIGINT NOT NULL,
  resend BIGINT NOT NULL,
  state ${text} NOT NULL,
  created ${text} NOT NULL,
  drafted ${text} NOT NULL,
  released ${text},
  due ${text},
  attempts BIGINT NOT NULL DEFAULT 0,
  unknowns BIGINT NOT NULL DEFAULT 0,
  started ${text},
  handed BIGINT NOT NULL DEFAULT 0,
  ended ${text},
  code BIGINT,
  reply ${text}
);
CREATE INDEX mail_due ON mail (due, created);
CREATE INDEX mail_batch ON mail (batch, state);
CREATE INDEX mail_created ON mail (created);
CREATE INDEX mail_started ON mail (started);
CREATE INDEX mail_sending ON mail (started) WHERE state = 'SENDING';

-- The message, from number 0 on; gone once it was sent or dropped.
CREATE TABLE mail_piece (
  mail_key ${text} NOT NULL REFERENCES mail (mail_key) ON DELETE CASCADE,
  number BIGINT NOT NULL,
  content ${bytes} NOT NULL,
  PRIMARY KEY (mail_key, number)
)${clustered};

-- Its one row is also where everybody who takes a mail queues up.
CREATE TABLE mail_lane (
  only_one BIGINT PRIMARY KEY CHECK (only_one = 1),
  turns BIGINT NOT NULL,
  held_since ${text},
  held_until ${text},
  reason ${text}
);
INSERT INTO mail_lane (only_one, turns) VALUES (1, 0);

-- db-scheduler's own form (16.12), in the words of both data bases. Housekeeping has its table, so that neither waits
-- behind what is due in the other.
CREATE TABLE scheduled_tasks (
  task_name ${text} NOT NULL,
  task_instance ${text} NOT NULL,
  task_data ${bytes},
  execution_time TIMESTAMP WITH TIME ZONE NOT NULL,
  picked BOOLEAN NOT NULL,
  picked_by ${text},
  last_success TIMESTAMP WITH TIME ZONE,
  last_failure TIMESTAMP WITH TIME ZONE,
  consecutive_failures INT,
  last_heartbeat TIMESTAMP WITH TIME ZONE,
  version BIGINT NOT NULL,
  priority SMALLINT,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_beat ON scheduled_tasks (last_heartbeat);
CREATE INDEX scheduled_tasks_priority ON scheduled_tasks (priority DESC, execution_time ASC);

CREATE TABLE housekeeping_tasks (
  task_name ${text} NOT NULL,
  task_instance ${text} NOT NULL,
  task_data ${bytes},
  execution_time TIMESTAMP WITH TIME ZONE NOT NULL,
  picked BOOLEAN NOT NULL,
  picked_by ${text},
  last_success TIMESTAMP WITH TIME ZONE,
  last_failure TIMESTAMP WITH TIME ZONE,
  consecutive_failures INT,
  last_heartbeat TIMESTAMP WITH TIME ZONE,
  version BIGINT NOT NULL,
  priority SMALLINT,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX housekeeping_tasks_due ON housekeeping_tasks (execution_time);
CREATE INDEX housekeeping_tasks_beat ON housekeeping_tasks (last_heartbeat);
CREATE INDEX housekeeping_tasks_priority ON housekeeping_tasks (priority DESC, execution_time ASC);
