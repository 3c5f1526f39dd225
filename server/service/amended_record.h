// One field of a record, by the name it is amended under: read it, and put another value there.
//
//   a field's name                 its answer; empty: none
//   /outcome
//   /dialled_at, /answered_at, /ended_at   RFC 3339; empty: it did not happen
//   /one_datum/<field>             why its text is one datum (A7); empty: no reason
#pragma once

#include "server/service/result.h"
#include "shared/api/messages.h"

namespace cts::service {

bool is_field_of_form(const form::Definition& definition, const std::string& field);
std::string value_at(const api::CallSave& call, const std::string& field);  // empty: none

// unknown_field; not_a_date_time. Another text makes the reason for its being one datum void.
Result<Done> put_value(const form::Definition& definition, const api::Amend& wanted, api::CallSave& call);

}  // namespace cts::service
