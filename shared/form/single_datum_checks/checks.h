// The checks of the single-datum rule (A7), a file each, and what they share. A check looks at a text and either finds
// nothing or says what, where, and how it could be split.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/form/single_datum.h"
#include "shared/form/single_datum_checks/glyphs.h"

namespace cts::form {

struct CheckedText {
    const Definition& definition;
    const Field& field;
    std::string_view text;
    std::string_view region;
    Glyphs glyphs;
};

struct FoundDatum {
    std::size_t first = 0;  // glyphs, half-open
    std::size_t last = 0;
    std::string value;  // equal for two writings of the same datum
};
using FoundData = std::vector<FoundDatum>;  // in order of the text; no more than most_found of them

inline constexpr std::size_t most_found = 32;

FoundData phones_in(const CheckedText& checked);
FoundData dates_in(const CheckedText& checked);
FoundData amounts_in(const CheckedText& checked);
FoundData emails_in(const CheckedText& checked);
FoundData ids_in(const CheckedText& checked);

using CheckResult = std::optional<SingleDatumFinding>;

CheckResult several_phones(const CheckedText& checked);
CheckResult several_dates(const CheckedText& checked);
CheckResult several_amounts(const CheckedText& checked);
CheckResult several_emails(const CheckedText& checked);
CheckResult several_ids(const CheckedText& checked);
CheckResult enumeration(const CheckedText& checked);
CheckResult question_with_answer(const CheckedText& checked);
CheckResult equals_option(const CheckedText& checked);
CheckResult belongs_to_other_field(const CheckedText& checked);

// Fields of the form, in talk order and without the one checked, that are made for such a datum. Asked only once there
// is one: it looks at every field.
using HomesOf = std::vector<const Field*> (*)(const CheckedText& checked);
std::vector<const Field*> phone_fields(const CheckedText& checked);
std::vector<const Field*> date_fields(const CheckedText& checked);  // date and dateTime
std::vector<const Field*> amount_fields(const CheckedText& checked);
std::vector<const Field*> email_fields(const CheckedText& checked);  // a text whose name or label says e-mail

// Nothing unless two of the data differ. The first stays; each further one goes to the next of the fields, without its
// surroundings; when they run out, to no known field, with its surroundings.
CheckResult several(const CheckedText& checked, model::Reason reason, const FoundData& found, HomesOf homes_of);

}  // namespace cts::form
