#include "shared/form/single_datum.h"

#include <algorithm>
#include <utility>

#include "shared/form/single_datum_checks/checks.h"

namespace cts::form {
namespace {

void sort_by_place(std::vector<SingleDatumFinding>& findings) {
    std::ranges::stable_sort(findings, {},
                             [](const SingleDatumFinding& finding) { return finding.spans.front().begin; });
}

}  // namespace

// The checks. One that says more exactly what is wrong comes before one that says less, and silences it.
std::vector<SingleDatumFinding> find_several_data(const Definition& definition, const Field& field,
                                                  std::string_view text, std::string_view region) {
    if (field.type != FieldType::text || !field.single_datum_off.empty() || text.empty()) return {};
    const CheckedText checked{definition, field, text, region, glyphs_of(text)};
    if (auto finding = equals_option(checked)) return {*std::move(finding)};
    std::vector<SingleDatumFinding> findings;
    for (const auto check :
         {question_with_answer, several_phones, several_dates, several_amounts, several_emails, several_ids}) {
        if (auto finding = check(checked)) findings.push_back(*std::move(finding));
    }
    for (const auto check : {enumeration, belongs_to_other_field}) {
        if (!findings.empty()) break;
        if (auto finding = check(checked)) findings.push_back(*std::move(finding));
    }
    sort_by_place(findings);
    return findings;
}

}  // namespace cts::form
