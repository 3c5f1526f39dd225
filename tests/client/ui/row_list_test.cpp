#include "client/ui/row_list.h"

#include <wx/frame.h>

#include <boost/test/unit_test.hpp>

#include "tests/client/ui/ui_driver.h"

namespace {

using namespace cts;

struct ShownList {
    explicit ShownList(int rows) {
        list = new ui::RowList(
            new wxFrame(nullptr, wxID_ANY, "test"),
            {[this](ui::Painter&, ui::Box, int, bool) { ++drawn; }, [](int row) { return std::to_string(row); }, 48},
            ui::Ink::window);
        list->show(rows);
        driver.show(*list);
    }
    ~ShownList() { driver.close(); }

    tests::UiDriver& driver = tests::UiDriver::start();
    int drawn = 0;
    ui::RowList* list = nullptr;
};

struct MillionRows : ShownList {
    MillionRows() : ShownList(1'000'000) {}
};
struct OnePage : ShownList {
    OnePage() : ShownList(50) {}
};

}  // namespace

BOOST_AUTO_TEST_SUITE(row_list)

BOOST_FIXTURE_TEST_CASE(of_a_million_rows_only_those_seen_are_drawn, MillionRows) {
    BOOST_TEST(driver.until([&] { return drawn > 0; }));
    list->select(999'999);
    driver.settle();
    BOOST_TEST(list->selected() == 999'999);
    BOOST_TEST(drawn < 2'000);
}

BOOST_FIXTURE_TEST_CASE(the_selection_stays_when_a_page_comes_behind_and_when_it_goes_again, OnePage) {
    list->select(3);
    list->show(100);
    BOOST_TEST(list->rows() == 100);
    BOOST_TEST(list->selected() == 3);
    list->show(20);
    BOOST_TEST(list->rows() == 20);
    BOOST_TEST(list->selected() == 3);
}

BOOST_FIXTURE_TEST_CASE(a_list_that_is_emptied_has_nothing_selected, OnePage) {
    list->select(3);
    list->show(0);
    BOOST_TEST(list->selected() == -1);
}

BOOST_AUTO_TEST_SUITE_END()
