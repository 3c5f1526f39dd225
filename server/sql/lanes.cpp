#include "server/sql/lanes.h"

#include <numeric>

namespace cts::sql {

Lanes::Lanes(int count, const Connect& connect) {
    const auto told = [this] { bell_.ring(); };
    for (int number = 0; number < count; ++number) lanes_.push_back(std::make_unique<SqlLane>(number, connect, told));
}

SqlLane& Lanes::lane_of(const model::Uuid& together) {
    const auto sum = std::accumulate(together.bytes.begin() + 8, together.bytes.end(), 0u);  // the random half
    return *lanes_[sum % lanes_.size()];
}

void Lanes::write(std::function<void(Transaction&)> action) {
    Small work(std::move(action));
    lanes_.front()->run(work);
}

LaneCounts Lanes::counts() const {
    LaneCounts all;
    for (const auto& lane : lanes_) {
        const auto one = lane->counts();
        all = {all.groups + one.groups, all.works + one.works, all.alone + one.alone};
    }
    return all;
}

}  // namespace cts::sql
