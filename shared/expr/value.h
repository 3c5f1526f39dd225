// Why: what an expression computes with: XPath 1.0's boolean, number and string, and the ODK XForms date.
// Promises: conversions as XPath 1.0 §4 with the XForms additions below; no conversion fails, what has no number is
// NaN. Never knows: fields, menus, a clock.
//
//   from          to_boolean            to_number                               to_string
//   boolean       itself                1 or 0                                  "true" / "false"
//   number        not 0 and not NaN     itself                                  shortest decimal, never an exponent
//   string        not empty             decimal; a date or dateTime in days     itself
//                                       since 1970; else NaN ("" too)
//   moment        true                  days since 1970-01-01T00:00Z            a date at local midnight, else a
//   dateTime not a date    false                 NaN                                     "Invalid Date"
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "shared/expr/moment.h"

namespace cts::expr {

class Value {
  public:
    enum class Kind { boolean, number, string, moment, not_a_date };

    Value() = default;  // the empty string: an unanswered field

    static Value of_boolean(bool value);
    static Value of_number(double value);
    static Value of_string(std::string value);  // UTF-8
    static Value of_date(Moment moment);        // printed as a date when it is a local midnight
    static Value of_date_time(Moment moment);   // always printed with its time
    static Value not_a_date();                  // what date('nonsense') gives

    Kind kind() const;
    bool to_boolean() const;
    // A date written without an offset is read in the offset given (minutes east of UTC).
    double to_number(int offset_minutes = 0) const;
    std::string to_string() const;

    // The instant, if this is a date or dateTime value (a string that looks like one is not).
    std::optional<Moment> moment() const;
    // The empty string, and NaN, which is what arithmetic over unanswered fields gives.
    bool is_empty() const;

  private:
    struct Dated {
        Moment at;
        bool always_with_time = false;
    };
    struct NotADate {};
    using Stored = std::variant<std::string, bool, double, Dated, NotADate>;

    explicit Value(Stored stored) : stored_(std::move(stored)) {}

    Stored stored_;
};

}  // namespace cts::expr
