// cts-killed-agent SERVER DESK JOURNAL LOGIN USER work|settle: what a test starts and kills. The password comes in
// CTS_AGENT_PASSWORD.
#include <cstdio>
#include <cstdlib>
#include <string>

#include "shared/words/words.h"
#include "tests/scenarios/killed_agents/agent/working_agent.h"

int main(int count, char** words) {
    const char* password = std::getenv("CTS_AGENT_PASSWORD");
    if (count != 7 || !password || !cts::words::init()) return 2;
    try {
        cts::tests::WorkingAgent agent(
            {words[1], words[2], words[3], words[4], password, cts::model::UserId::parse(words[5]).value()});
        std::string(words[6]) == "settle" ? agent.settle() : agent.work();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "ended by: %s\n", error.what());
        return 1;
    }
    return 0;
}
