#include "client/ui/worker.h"

#include <boost/test/unit_test.hpp>
#include <future>

#include "tests/client/ui/ui_driver.h"

using namespace cts;
using presenter::Lane;

BOOST_AUTO_TEST_SUITE(worker)

BOOST_AUTO_TEST_CASE(work_that_waits_in_one_lane_holds_up_no_other_lane) {
    auto& driver = tests::UiDriver::start();
    std::promise<void> let_go;
    int saved = 0;
    int news = 0;
    ui::Worker worker;
    worker.run(
        Lane::unasked, [waits = let_go.get_future().share()] { waits.wait(); }, [&] { ++news; });
    worker.run([] {}, [&] { ++saved; });
    worker.run(
        Lane::disk, [] {}, [&] { ++saved; });
    BOOST_TEST(driver.until([&] { return saved == 2; }));
    BOOST_TEST(news == 0);
    let_go.set_value();
    BOOST_TEST(driver.until([&] { return news == 1; }));
}

BOOST_AUTO_TEST_CASE(within_a_lane_work_is_done_in_the_order_it_was_given) {
    auto& driver = tests::UiDriver::start();
    std::vector<int> done;
    ui::Worker worker;
    for (int n = 0; n < 5; ++n) worker.run([] {}, [&done, n] { done.push_back(n); });
    BOOST_TEST(driver.until([&] { return done.size() == 5; }));
    BOOST_TEST(done == std::vector<int>({0, 1, 2, 3, 4}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_comes_back_after_the_worker_is_gone_is_dropped) {
    auto& driver = tests::UiDriver::start();
    bool came = false;
    {
        ui::Worker worker;
        std::promise<void> begun;
        worker.run([&begun] { begun.set_value(); }, [&came] { came = true; });
        begun.get_future().wait();
    }
    driver.settle();
    BOOST_TEST(!came);
}

BOOST_AUTO_TEST_SUITE_END()
