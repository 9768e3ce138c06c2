//! Names of things. Content ids are text chosen by authors; ids of events are UUIDs (version 7),
//! which sort by time and merge across devices.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! content_id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            pub fn new(text: &str) -> Self {
                Self(Arc::from(text))
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

macro_rules! event_id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

content_id! {
    /// A content pack.
    PackId;
    /// The widest area of an outline.
    DomainId;
    /// A part of a domain; quotas of a form are counted by it.
    SubdomainId;
    /// A part of a subdomain, chosen by the pack's authors.
    TopicId;
    /// One thing that a candidate either knows or doesn't. The unit of memory.
    ConceptId;
    /// A question; stable for ever, unique within its pack.
    QuestionId;
    /// An option of a question; unique within the question.
    OptionId;
}

event_id! {
    /// One answer in practice.
    ReviewId;
    /// One practice session.
    SessionId;
    /// One attempt at a mock exam.
    AttemptId;
    /// One event of an attempt.
    EventId;
    /// The device on which an entry of a log was made.
    DeviceId;
    /// One note that something is wrong with a question.
    ReportId;
}
