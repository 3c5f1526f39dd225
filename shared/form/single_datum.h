// One field, one datum (A7, A8): finds several phones, dates, amounts, e-mails or ids, an enumeration, a question with
// its answer, a listed option, or a datum that has a field of its own inside one text. Each check is a small file in
// single_datum_checks/; this is the list of them. A finding is an offer to split, never a silent change.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "shared/form/definition.h"
#include "shared/model/problem.h"

namespace cts::form {

struct Span {  // bytes of the text, half-open
    std::size_t begin = 0;
    std::size_t end = 0;
};

// Details of the sentences: several_… and enumeration {count}, equals_option {option: its label},
// belongs_to_other_field {other: the field's label}.
struct SplitPart {
    std::string field;  // where it would go; the field itself for what stays; empty when no field is known
    std::string text;
};

struct SingleDatumFinding {
    model::Problem problem;
    std::vector<Span> spans;
    std::vector<SplitPart> split;
    std::string home{};  // of belongs_to_other_field: the field the datum has of its own
};

// text: NFC. Only text fields without single_datum_off are looked at. A datum that has a field of its own is found
// whether or not that field is shown at present; the session leaves out those whose home is hidden. Linear in the text.
// Findings in the order of the text; empty: one datum.
std::vector<SingleDatumFinding> find_several_data(const Definition& definition, const Field& field,
                                                  std::string_view text, std::string_view region);

}  // namespace cts::form
