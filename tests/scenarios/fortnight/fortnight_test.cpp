// Two working weeks of a call centre with the National Day holidays between them: agents call, the back office works
// its tickets, nobody comes from the first to the seventh of October. Afterwards every promise is kept, in time, or
// late and seen; that is read from the event lanes.
//   CTS_FORTNIGHT="agents office leaders customers calls" for another size; 200 12 4 15000 20000 is the long one.
#include <atomic>
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <mutex>
#include <sstream>
#include <thread>

#include "tests/scenarios/fortnight/accounts.h"
#include "tests/scenarios/fortnight/played_agent.h"
#include "tests/scenarios/fortnight/played_office.h"

using namespace cts;
using namespace cts::tests;

namespace {

constexpr int threads = 4;
constexpr int slots_a_day = 18;  // half hours, nine to six in Shanghai
const std::vector<std::string> working_days{"2026-09-24", "2026-09-25", "2026-09-28", "2026-09-29", "2026-09-30",
                                            "2026-10-08", "2026-10-09", "2026-10-10", "2026-10-12"};

struct Wanted {
    Staff staff;
    int calls = 600;
};

Wanted wanted() {
    Wanted wanted;
    const char* words = std::getenv("CTS_FORTNIGHT");
    if (!words) return wanted;
    std::istringstream read(words);
    read >> wanted.staff.agents >> wanted.staff.office >> wanted.staff.leaders >> wanted.staff.customers >>
        wanted.calls;
    return wanted;
}

class Fortnight {
  public:
    explicit Fortnight(const Wanted& wanted) : wanted_(wanted), centre(wanted.staff) {
        for (int i = 0; i < wanted.staff.agents; ++i)
            agents_.emplace_back(centre, "agent" + std::to_string(i), static_cast<unsigned>(i + 1));
        for (int i = 0; i < wanted.staff.office; ++i)
            office_.emplace_back(centre, "office" + std::to_string(i), static_cast<unsigned>(i + 1));
        for (int i = 0; i < wanted.staff.leaders; ++i) leaders_.emplace_back(centre, "leader" + std::to_string(i));
    }

    void passes() {
        for (const auto& day : working_days) working_day(day);
    }

    int calls() const { return calls_; }
    std::size_t left_to_nobody() { return leaders_.front().left_to_nobody(); }

  private:
    void working_day(const std::string& day) {
        centre.go_to(day + "T01:00:00Z");
        everybody([](auto& one) { one.begin_shift(); });
        const int days_left = static_cast<int>(working_days.end() - std::ranges::find(working_days, day));
        const int of_today = (wanted_.calls - calls_) / days_left;
        const int begun_with = calls_;
        for (int slot = 1; slot <= slots_a_day; ++slot) {
            const int by_now = begun_with + of_today * slot / slots_a_day;
            call_until(by_now);
            office_works();
            centre.clock.pass(std::chrono::minutes(30));
        }
    }

    template <class Do>
    void everybody(const Do& act) {
        together(agents_, act);
        together(office_, act);
        for (auto& leader : leaders_) act(leader);
    }
    template <class People, class Do>
    void together(People& people, const Do& act) {
        std::vector<std::jthread> hands;
        for (int hand = 0; hand < threads; ++hand)
            hands.emplace_back([&, hand] {
                for (std::size_t i = static_cast<std::size_t>(hand); i < people.size(); i += threads)
                    guarded([&] { act(people[i]); });
            });
        hands.clear();
        if (!fault_.empty()) BOOST_FAIL(fault_);
    }
    template <class Do>
    void guarded(const Do& act) {
        try {
            act();
        } catch (const std::exception& fault) {
            const std::lock_guard lock(guard_);
            fault_ = fault.what();
        }
    }

    // Everybody in turn, until so many calls are made in all or nobody has anything to do.
    void call_until(int calls) {
        bool somebody = true;
        while (calls_ < calls && somebody && fault_.empty()) {
            std::atomic<bool> worked{false};
            together(agents_, [&](PlayedAgent& agent) {
                if (calls_ >= calls || !agent.works_once()) return;
                ++calls_;
                worked = true;
            });
            somebody = worked;
        }
    }
    void office_works() {
        together(office_, [](PlayedClerk& clerk) { clerk.works_some(3); });
        for (auto& leader : leaders_) leader.looks_round();
    }

    Wanted wanted_;
    std::vector<PlayedAgent> agents_;
    std::vector<PlayedClerk> office_;
    std::vector<PlayedLeader> leaders_;
    std::atomic<int> calls_{0};
    std::mutex guard_;
    std::string fault_;

  public:
    Centre centre;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(fortnight_test)

BOOST_AUTO_TEST_CASE(after_a_fortnight_with_holidays_every_promise_is_kept_in_time_or_late_and_seen) {
    const auto size = wanted();
    Fortnight fortnight(size);
    fortnight.passes();
    fortnight.centre.let_jobs_finish();
    const auto accounts = accounts_of(fortnight.centre);
    BOOST_TEST_MESSAGE(accounts.table());
    for (const auto& lost : accounts.lost) BOOST_ERROR(lost);
    BOOST_TEST(accounts.calls == fortnight.calls());
    BOOST_TEST(accounts.calls >= size.calls * 9 / 10);
    BOOST_TEST(accounts.twice == 0);
    BOOST_TEST(accounts.whole);
    for (const char* kind : {"callback", "second_confirmation", "complaint_ticket", "technical_query", "field_visit"})
        BOOST_TEST(accounts.kinds.contains(kind), kind << " is never made");
    const auto& visits = accounts.kinds.at("field_visit");
    BOOST_TEST(visits.settled > 0);
    // Every fourth customer lives where nobody is: among forty visits one such is certain enough to be asked for.
    if (visits.made >= 40) BOOST_TEST(visits.handed > 0);
    BOOST_TEST(fortnight.left_to_nobody() == 0U);
    int made = 0;
    for (const auto& [kind, one] : accounts.kinds)
        if (kind != "department_order") made += one.made;  // those are made by steps
    BOOST_TEST(made == accounts.planned);

    // Nobody comes any more: time alone ends every trial, extended once and then not billed.
    for (const char* later : {"2026-11-20T02:00:00Z", "2026-12-20T02:00:00Z"}) {
        fortnight.centre.go_to(later);
        fortnight.centre.let_jobs_finish();
    }
    const auto afterwards = accounts_of(fortnight.centre);
    BOOST_TEST_MESSAGE("two months later, nobody having worked:\n" + afterwards.table());
    for (const auto& lost : afterwards.lost) BOOST_ERROR(lost);
    const auto& trials = afterwards.kinds.at("second_confirmation");
    BOOST_TEST(trials.settled == trials.made);
}

BOOST_AUTO_TEST_SUITE_END()
