#include "shared/api/report_messages.h"

namespace cts::api {

Share share_of(std::int64_t count, std::int64_t of) {
    Share share{count, of, {}};
    if (of <= 0) return share;
    const std::int64_t thousandths = (count * 2000 + of) / (of * 2);  // half up
    share.percent = std::to_string(thousandths / 10) + "." + std::to_string(thousandths % 10);
    return share;
}

}  // namespace cts::api
