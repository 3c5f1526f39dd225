#include "server/service/outcome_label.h"

namespace cts::service {

model::Translated outcome_label(const Tools& tools, const OutcomeOfForm& of) {
    const auto kit = tools.kits.kit(of.project, {of.product_version, of.faq_version, {{of.purpose, of.form_version}}});
    if (!kit) return model::Translated::neutral(of.outcome);
    const auto form = (*kit)->forms.find(of.purpose);
    const form::Outcome* outcome = form == (*kit)->forms.end() ? nullptr : form->second->find_outcome(of.outcome);
    return outcome ? outcome->label : model::Translated::neutral(of.outcome);
}

}  // namespace cts::service
