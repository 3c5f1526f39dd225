// What a notice must be before it is published (I2): short, in both languages, and in force at some moment from now on.
//
//   valid_from    valid_until          it is
//   absent, past  absent               in force from now until it is withdrawn
//   absent, past  later than now       in force from now until then
//   to come       absent               in force from then until it is withdrawn
//   to come       later than it        in force between them
//   any           now or earlier       validity_wrong
//   to come       not later than it    validity_wrong
//
// An incident (H6) needs its approved answer in both languages; an end that is expected before it begins is
// validity_wrong.
#pragma once

#include "server/service/result.h"
#include "server/storage/notices.h"
#include "shared/api/messages.h"

namespace cts::service {

inline constexpr std::size_t longest_notice_title = 100;   // characters
inline constexpr std::size_t longest_notice_text = 2'000;  // characters

// Every problem with its field: required, too_long, control_characters, not_utf8, validity_wrong. Id, project and who
// publishes it are the caller's.
Result<storage::NoticeRecord> new_notice(const api::NewNotice& wanted, model::Instant now);

}  // namespace cts::service
