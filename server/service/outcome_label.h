// What an outcome is called, in the words of the kit that the call was made with; its bare name when that kit cannot be
// read or does not have it.
#pragma once

#include <string>

#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

struct OutcomeOfForm {
    model::ProjectId project;
    std::string purpose;
    int form_version = 0;
    int product_version = 0;
    int faq_version = 0;
    std::string outcome;
};

model::Translated outcome_label(const Tools& tools, const OutcomeOfForm& of);

}  // namespace cts::service
