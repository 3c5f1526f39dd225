// All the lanes of a store. What belongs together goes to the same lane: a lead's calls, a project's claims and
// imports.
#pragma once

#include <functional>

#include "server/sql/bell.h"
#include "server/sql/sql_lane.h"

namespace cts::sql {

class Lanes {
  public:
    Lanes(int count, const Connect& connect);

    template <class Kind>
    void run(const model::Id<Kind>& together, SqlWork& work) {
        lane_of(together.uuid).run(work);
    }
    template <class Kind>
    void write(const model::Id<Kind>& together, std::function<void(Transaction&)> action) {
        Small work(std::move(action));
        run(together, work);
    }
    void write(std::function<void(Transaction&)> action);   // belongs to nothing: the first lane
    void run(SqlWork& work) { lanes_.front()->run(work); }  // likewise
    int count() const { return static_cast<int>(lanes_.size()); }
    LaneCounts counts() const;
    Bell& bell() { return bell_; }  // rings after a commit that told something

  private:
    class Small final : public SqlWork {
      public:
        explicit Small(std::function<void(Transaction&)> action) : action_(std::move(action)) {}
        void run(Transaction& transaction) override { action_(transaction); }

      private:
        std::function<void(Transaction&)> action_;
    };

    SqlLane& lane_of(const model::Uuid& together);
    Bell bell_;
    std::vector<std::unique_ptr<SqlLane>> lanes_;
};

}  // namespace cts::sql
