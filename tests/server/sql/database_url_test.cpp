#include "server/sql/database_url.h"

#include <boost/test/unit_test.hpp>

using namespace cts::sql;

BOOST_AUTO_TEST_SUITE(database_url_test)

BOOST_AUTO_TEST_CASE(a_file_of_sqlite_is_named_by_its_path) {
    const auto settings = parse_database_url("sqlite:/var/lib/cts/呼叫 cts.db").value();
    BOOST_TEST(std::get<SqliteSettings>(settings).file.string() == "/var/lib/cts/呼叫 cts.db");
}

BOOST_AUTO_TEST_CASE(a_mariadb_is_named_by_user_host_port_and_database) {
    const auto settings =
        std::get<MariaDbSettings>(parse_database_url("mariadb://cts_server@db.example.org:3307/cts").value());
    BOOST_TEST(settings.user == "cts_server");
    BOOST_TEST(settings.host == "db.example.org");
    BOOST_TEST(settings.port == 3307);
    BOOST_TEST(settings.database == "cts");
    BOOST_TEST(settings.password.empty());
}

BOOST_AUTO_TEST_CASE(a_socket_and_a_certificate_may_follow) {
    const auto settings = std::get<MariaDbSettings>(
        parse_database_url("mariadb://u@localhost/cts?socket=/run/my.sock&tls_ca=/etc/ca.pem").value());
    BOOST_TEST(settings.port == 3306);
    BOOST_TEST(settings.socket == "/run/my.sock");
    BOOST_TEST(settings.tls_ca == "/etc/ca.pem");
}

BOOST_AUTO_TEST_CASE(whatever_is_wrong_has_its_name) {
    const std::vector<std::pair<std::string, UrlFault>> table{
        {"", UrlFault::unknown_engine},
        {"postgres://u@h/d", UrlFault::unknown_engine},
        {"sqlite:", UrlFault::no_file},
        {"sqlite::memory:", UrlFault::no_file},
        {"mariadb://host/cts", UrlFault::no_user},
        {"mariadb://@host/cts", UrlFault::no_user},
        {"mariadb://u:secret@host/cts", UrlFault::password_in_url},
        {"mariadb://u@/cts", UrlFault::no_host},
        {"mariadb://u@host", UrlFault::no_database},
        {"mariadb://u@host/", UrlFault::no_database},
        {"mariadb://u@host:0/cts", UrlFault::bad_port},
        {"mariadb://u@host:65536/cts", UrlFault::bad_port},
        {"mariadb://u@host:33x/cts", UrlFault::bad_port},
        {"mariadb://u@host/cts?password=x", UrlFault::unknown_option},
    };
    for (const auto& [url, fault] : table) {
        const auto parsed = parse_database_url(url);
        BOOST_TEST_CONTEXT(url) {
            BOOST_REQUIRE(!parsed.has_value());
            BOOST_TEST((parsed.error() == fault));
            BOOST_TEST(!url_fault_sentence(fault).empty());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
