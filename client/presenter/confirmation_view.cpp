#include "client/presenter/confirmation_view.h"

#include <algorithm>

#include "client/presenter/field_view.h"
#include "shared/words/words.h"

namespace cts::presenter {

namespace {

using form::ConfirmationPart;
using form::Sign;

constexpr ConfirmationPart parts[] = {ConfirmationPart::permission, ConfirmationPart::owner,
                                      ConfirmationPart::follows,    ConfirmationPart::told,
                                      ConfirmationPart::first_yes,  ConfirmationPart::second_yes};

bool is_answered(const FieldView& field) {
    return !field.value.empty();
}

Sign sign_of(const ConfirmationRow& row, const model::Problems& lacking) {
    if (lacking.empty()) return Sign::done;
    return std::any_of(row.fields.begin(), row.fields.end(), is_answered) ? Sign::missing : Sign::open;
}

model::Problems of_part(const model::Problems& all, ConfirmationPart part) {
    model::Problems own;
    std::copy_if(all.begin(), all.end(), std::back_inserter(own), [&](const model::Problem& problem) {
        return form::is_confirmation_field(problem.field) && form::part_of(problem.field) == part;
    });
    return own;
}

std::string told_count(const ConfirmationRow& row) {
    const auto& options = row.fields.front().options;
    const auto told =
        std::count_if(options.begin(), options.end(), [](const OptionView& option) { return option.chosen; });
    return std::to_string(told) + "/" + std::to_string(options.size());
}

std::string subtitle_of(const ConfirmationRow& row, const form::Product& product, model::Language language) {
    if (row.part == ConfirmationPart::told && !row.fields.empty()) return told_count(row);
    if (row.part == ConfirmationPart::second_yes && product.tariff) return product.tariff->words.in(language);
    return {};
}

// What a person must know of a row that was answered, but not well: the first thing it lacks.
std::string remark_of(const ConfirmationRow& row, const model::Problems& lacking, model::Language language) {
    return row.sign == Sign::missing ? words::sentence(lacking.front(), language) : std::string();
}

std::optional<model::Instant> last_answered(const ConfirmationRow& row,
                                            const std::map<std::string, model::Instant>& answered_at) {
    std::optional<model::Instant> last;
    for (const auto& field : row.fields) {
        const auto found = answered_at.find(field.name);
        if (found != answered_at.end() && (!last || *last < found->second)) last = found->second;
    }
    return last;
}

// The part's own field names the row, whether it takes an answer now or not.
std::string title_of(const form::Step& step, ConfirmationPart part, model::Language language) {
    for (const auto& field : step.fields) {
        if (form::is_confirmation_field(field.name) && form::part_of(field.name) == part)
            return field.label.in(language);
    }
    return {};
}

// While the customer's question is open the second yes takes no answer; its row says why (E3).
void wait_for_answer(ConfirmationRow& row, const model::Problems& gate, model::Language language) {
    const auto question = std::find_if(gate.begin(), gate.end(), [](const model::Problem& problem) {
        return problem.reason == model::Reason::question_not_answered;
    });
    if (question == gate.end()) return;
    row.sign = Sign::missing;
    row.remark = words::sentence(*question, language);
}

std::vector<FieldView> fields_of(const form::FormSession& session, const form::Step& step, ConfirmationPart part,
                                 model::Language language) {
    std::vector<FieldView> views;
    for (const auto& field : step.fields) {
        if (!form::is_confirmation_field(field.name) || form::part_of(field.name) != part) continue;
        if (session.field_state(field.name).visible) views.push_back(field_view(session, field, language));
    }
    return views;
}

}  // namespace

std::vector<ConfirmationRow> confirmation_rows(const form::FormSession& session, const form::Step& step,
                                               const std::map<std::string, model::Instant>& answered_at,
                                               model::Language language) {
    std::vector<ConfirmationRow> rows;
    const auto& product = session.kit().product;
    const auto gate = form::confirmation_gate(product, session.counting_answers());
    for (const auto part : parts) {
        ConfirmationRow row;
        row.part = part;
        row.fields = fields_of(session, step, part, language);
        const auto lacking = of_part(gate, part);
        row.sign = sign_of(row, lacking);
        row.title = title_of(step, part, language);
        row.subtitle = subtitle_of(row, product, language);
        row.remark = remark_of(row, lacking, language);
        if (part == ConfirmationPart::second_yes && row.fields.empty()) wait_for_answer(row, gate, language);
        row.at = last_answered(row, answered_at);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace cts::presenter
