#include "server/service/noted_sale.h"

#include "server/service/kept_answers.h"
#include "server/storage/sealed_field.h"

namespace cts::service {

using form::OutcomeClass;

namespace {

bool is_about_earlier_sale(const CallBase& base) {
    if (!base.worked) return false;
    const bool callback_for_it = base.worked->kind == form::FollowUpKind::callback && base.worked->parent;
    return base.trial_end || is_about_a_sale(base.worked->kind) || callback_for_it;
}

bool is_sale(const CallBase& base, const form::Outcome* outcome, const storage::CallRecord& record) {
    if (!outcome || record.needs_correction || base.slip.origin == api::Origin::practice) return false;
    if (base.slip.origin == api::Origin::migrated) return false;  // billing had it where it was made
    return form::is_sale(*outcome) && !is_about_earlier_sale(base);
}

std::string refusal_reason(const form::Definition& definition, const form::Answers& answers) {
    const form::Field* field = definition.find_field(refusal_field);
    const bool closed = field && field->type == form::FieldType::select_one && !storage::is_sealed(*field);
    const auto answer = answers.find(std::string(refusal_field));
    return closed && answer != answers.end() ? answer->second : std::string();
}

}  // namespace

void note_sale(const SealedBeside& values, const CallBase& base, const api::CallSave& call,
               storage::CallRecord& record) {
    record.sale = is_sale(base, base.definition->find_outcome(call.outcome), record);
    if (record.outcome_class == OutcomeClass::refusal)
        record.refusal_reason = refusal_reason(*base.definition, call.answers);
    if (call.sale_doubted)
        record.sale_doubted = values.seal("call", "sale_doubted", record.id.to_string(), *call.sale_doubted);
}

}  // namespace cts::service
