// A call's answers and faults between the record and whoever reads or writes them: what is closed-list and right stands
// in the open for the reports, everything people wrote, everything personal and whatever the form does not take is
// sealed under the customer's key. Faults are kept as reason and field, never with a value.
#pragma once

#include "server/service/people.h"
#include "shared/api/messages.h"

namespace cts::service {

// Fills answers_plain, answers_sealed and one_datum. An answer with a fault is sealed, whatever its field.
void keep_answers(const SealedBeside& values, const form::Definition& definition, const api::CallSave& call,
                  const model::Problems& problems, storage::CallRecord& record);
form::Answers answers_of(const SealedBeside& values, const storage::CallRecord& record);
std::map<std::string, std::string> one_datum_of(const SealedBeside& values, const storage::CallRecord& record);

// JSON array of {reason, field}. A field that the form does not have may be called anything: it is told as "/answers".
std::string kept_problems(const model::Problems& problems, const form::Definition& definition);
model::Problems problems_of(const storage::CallRecord& record);

}  // namespace cts::service
