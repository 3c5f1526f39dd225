// Telephone numbers in running text, by their shape: Chinese mobiles and landlines with area code, 400 and 800, numbers
// with "+", national numbers of the region that the library knows, and 7 or 8 digits behind a word like 电话. Digits
// that are a price, an order or a date have none of these shapes. Service numbers (10086) are places, not somebody's
// number.
#include <array>

#include "shared/form/single_datum_checks/checks.h"
#include "shared/model/civil.h"
#include "shared/model/phone_number.h"

namespace cts::form {
namespace {

struct DigitGroup {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t size() const { return last - first; }
};

constexpr std::size_t most_groups = 6;
constexpr std::size_t most_phone_digits = 15;  // E.164

bool joins_groups(char32_t code) {
    return code == U' ' || code == U'-' || code == U'(' || code == U')';
}

// Digit groups from `at` that could belong to one number.
std::vector<DigitGroup> groups_from(const Glyphs& glyphs, std::size_t at) {
    std::vector<DigitGroup> groups;
    std::size_t digits = 0;
    while (groups.size() < most_groups) {
        const std::size_t end = after_digits(glyphs, at, most_phone_digits + 1);
        digits += end - at;
        if (end == at || digits > most_phone_digits) break;
        groups.push_back({at, end});
        at = end;
        for (int i = 0; i < 2 && at < glyphs.size() && joins_groups(glyphs[at].code); ++i) ++at;
    }
    return groups;
}

struct Candidate {
    std::string digits;
    std::vector<std::size_t> sizes;  // of its groups
    bool plus = false;
};

bool is_chinese_mobile(std::string_view digits) {
    for (const std::string_view prefix : {"0086", "86"}) {
        if (digits.size() == prefix.size() + 11 && digits.starts_with(prefix)) digits.remove_prefix(prefix.size());
    }
    return digits.size() == 11 && digits[0] == '1' && digits[1] >= '3';
}

bool has_area_code(const Candidate& candidate) {
    const std::string& digits = candidate.digits;
    return digits.size() >= 10 && digits.size() <= 12 && digits[0] == '0' && digits[1] != '0' &&
           candidate.sizes.size() <= 3 && (candidate.sizes.size() == 1 || candidate.sizes[0] >= 3);
}

bool is_company_number(const Candidate& candidate) {
    return candidate.digits.size() == 10 &&
           (candidate.digits.starts_with("400") || candidate.digits.starts_with("800"));
}

bool is_north_american(const Candidate& candidate) {
    const auto& sizes = candidate.sizes;
    return sizes == std::vector<std::size_t>{3, 3, 4} || sizes == std::vector<std::size_t>{1, 3, 3, 4};
}

bool is_phone_shape(const Candidate& candidate) {
    if (candidate.plus) return candidate.digits.size() >= 8;
    return is_chinese_mobile(candidate.digits) || has_area_code(candidate) || is_company_number(candidate) ||
           is_north_american(candidate);
}

bool named_a_number(const Glyphs& glyphs, std::size_t at) {
    constexpr std::size_t reach = 3;
    constexpr std::array<std::u32string_view, 7> cues = {U"电话", U"手机", U"座机", U"号码", U"拨打", U"phone", U"tel"};
    for (const auto cue : cues) {
        if (word_before(glyphs, at, cue, reach)) return true;
    }
    return false;
}

bool is_date(const std::string& digits) {
    if (digits.size() != 8) return false;
    return model::CivilDate::parse(digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6))
        .has_value();
}

bool is_local_number(const CheckedText& checked, const Candidate& candidate, std::size_t first) {
    const std::size_t size = candidate.digits.size();
    const bool one_piece = candidate.sizes.size() == 1 || candidate.sizes == std::vector<std::size_t>{4, 4};
    return (size == 7 || size == 8) && one_piece && !is_date(candidate.digits) && named_a_number(checked.glyphs, first);
}

class PhoneScan {
  public:
    explicit PhoneScan(const CheckedText& checked) : checked_(checked), glyphs_(checked.glyphs) {}

    FoundData run() && {
        for (std::size_t at = 0; at < glyphs_.size() && found_.size() < most_found;) at = look(at);
        return std::move(found_);
    }

  private:
    // Looks at the number that starts here; returns where to go on.
    std::size_t look(std::size_t at) {
        if (!is_digit(glyphs_[at])) return at + 1;
        const auto groups = groups_from(glyphs_, at);
        const bool touches = at > 0 && (is_letter(glyphs_[at - 1]) || glyphs_[at - 1].code == U'.');
        for (std::size_t count = touches ? 0 : groups.size(); count > 0; --count) {
            if (take(groups, count)) return groups[count - 1].last;
        }
        return end_of_digits(at);
    }

    std::size_t end_of_digits(std::size_t at) const {
        while (at < glyphs_.size() && is_digit(glyphs_[at])) ++at;
        return at;
    }

    bool take(const std::vector<DigitGroup>& groups, std::size_t count) {
        const std::size_t first = groups.front().first;
        const std::size_t last = groups[count - 1].last;
        if (last < glyphs_.size() && (is_letter(glyphs_[last]) || is_digit(glyphs_[last]))) return false;
        Candidate candidate{{}, {}, first > 0 && glyphs_[first - 1].code == U'+'};
        for (std::size_t i = 0; i < count; ++i) {
            candidate.sizes.push_back(groups[i].size());
            for (std::size_t j = groups[i].first; j < groups[i].last; ++j)
                candidate.digits += static_cast<char>(glyphs_[j].code);
        }
        const bool phone =
            is_phone_shape(candidate) || is_local_number(checked_, candidate, first) || known_abroad(candidate);
        if (phone) found_.push_back({candidate.plus ? first - 1 : first, last, subscriber(candidate.digits)});
        return phone;
    }

    // A national number elsewhere; the library is asked a bounded number of times.
    bool known_abroad(const Candidate& candidate) {
        constexpr std::size_t shortest = 9;
        if (checked_.region == "CN" || candidate.digits.size() < shortest || questions_left_ == 0) return false;
        --questions_left_;
        return model::parse_phone(candidate.digits, checked_.region).has_value();
    }

    static std::string subscriber(const std::string& digits) {
        constexpr std::size_t told_apart = 8;  // 138… with and without its country is one number
        return digits.size() <= told_apart ? digits : digits.substr(digits.size() - told_apart);
    }

    const CheckedText& checked_;
    const Glyphs& glyphs_;
    FoundData found_;
    int questions_left_ = 32;
};

}  // namespace

FoundData phones_in(const CheckedText& checked) {
    return PhoneScan(checked).run();
}

CheckResult several_phones(const CheckedText& checked) {
    return several(checked, model::Reason::several_phones, phones_in(checked), phone_fields);
}

}  // namespace cts::form
