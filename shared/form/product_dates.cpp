#include "shared/form/product_dates.h"

namespace cts::form {
namespace {

// 0 Sunday … 6 Saturday (Sakamoto's rule, Gregorian calendar).
int weekday_of(model::CivilDate day) {
    constexpr int month_shift[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
    const int year = day.month < 3 ? day.year - 1 : day.year;
    return (year + year / 4 - year / 100 + year / 400 + month_shift[day.month - 1] + day.day) % 7;
}

bool is_working_day(model::CivilDate day) {
    const int weekday = weekday_of(day);
    return weekday != 0 && weekday != 6;
}

}  // namespace

model::CivilDate trial_end(const Product& product, model::CivilDate agreed_on) {
    return agreed_on.plus_days(product.trial_days);
}

model::CivilDate opens_by(const Product& product, model::CivilDate agreed_on) {
    model::CivilDate day = agreed_on;
    for (int left = product.opens_within_to; left > 0;) {
        day = day.plus_days(1);
        if (is_working_day(day)) --left;
    }
    return day;
}

}  // namespace cts::form
