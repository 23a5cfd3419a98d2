package org.accordcrm.conversations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which message an entry of the journal is about, and which thread that is of. */
record AboutMessage(UUID message, @Nullable UUID inReplyTo) {}
