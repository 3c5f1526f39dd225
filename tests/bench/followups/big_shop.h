// A call centre as large as wanted, on a real engine: leads never called, and leads with a callback that is due. The
// rows are written in bulk by the store's own connection; whatever works on them afterwards is the product.
#pragma once

#include <memory>

#include "server/sql/connection.h"
#include "server/sql/open_store.h"
#include "tests/doubles/own_folder.h"
#include "tests/server/storage/small_shop.h"

namespace cts::bench {

struct Size {
    int leads = 1'000'000;
    int due = 100'000;  // callbacks; half of them one's own, half the team's
    int tickets = 0;    // behind them, of other leads; one in fifty is open
    int called = 0;     // behind them, of leads that are closed by one call each
    int agents = 200;
    int looks = 2'000;     // that are timed
    int claims = 200'000;  // by everybody at once
};

class BigShop {
  public:
    BigShop(sql::Engine engine, const Size& size);

    storage::Store& store() { return *store_; }
    std::unique_ptr<sql::Connection> bare() const;  // a connection beside the store's, which may write
    storage::ClaimWanted wanted(int agent) const;   // next work, whichever comes first
    const tests::SmallShop& shop() const { return *shop_; }
    model::UserId agent(int number) const { return agents_.at(static_cast<std::size_t>(number)); }
    std::int64_t agent_key(int number) const { return agent_keys_.at(static_cast<std::size_t>(number)); }
    std::int64_t project_key() const { return project_; }
    static model::Instant now() { return tests::nine; }

  private:
    void hire(int agents);
    void fill(const Size& size);
    void fill_page(sql::Connection& connection, int from, int to, const Size& size);
    struct Rows;
    void add_promise(Rows& rows, int lead, std::int64_t agent) const;
    void add_ticket(Rows& rows, int lead, std::int64_t clerk) const;

    sql::Engine engine_;
    tests::OwnFolder folder_;
    std::unique_ptr<storage::Store> store_;
    std::unique_ptr<tests::SmallShop> shop_;
    std::vector<model::UserId> agents_;
    std::vector<std::int64_t> agent_keys_;
    std::int64_t project_ = 0;
};

}  // namespace cts::bench
