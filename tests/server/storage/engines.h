// The engines that keep the contract. A test states a promise once and runs on each:
//   BOOST_AUTO_TEST_CASE_TEMPLATE(a_login_is_taken_once, Engine, Engines) { Engine engine; auto& store =
//   engine.store(); … }
#pragma once

#include <memory>
#include <tuple>

#include "server/storage/store.h"
#include "tests/doubles/own_folder.h"

namespace cts::tests {

class Memory {
  public:
    Memory();
    storage::Store& store() { return *store_; }

  private:
    std::unique_ptr<storage::Store> store_;
};

class Sqlite {
  public:
    Sqlite();
    storage::Store& store() { return *store_; }
    std::unique_ptr<storage::Store> opened_again() const;  // as another server on the same database does
    std::string url() const;                               // for another process

  private:
    OwnFolder folder_;
    std::unique_ptr<storage::Store> store_;
};

class MariaDb {  // one server and one schema for the whole program, emptied for each test
  public:
    MariaDb();
    storage::Store& store() { return *store_; }
    std::unique_ptr<storage::Store> opened_again() const;
    std::string url() const;

  private:
    std::unique_ptr<storage::Store> store_;
};

using Engines = std::tuple<Memory, Sqlite, MariaDb>;
using SharedEngines = std::tuple<Sqlite, MariaDb>;  // where several servers can stand on one database

}  // namespace cts::tests
