#include "server/vault/vault.h"

#include <sys/stat.h>

#include <boost/test/unit_test.hpp>
#include <fstream>

#include "tests/doubles/own_folder.h"

using namespace cts::vault;

namespace {

const std::string zhang = "0192f0c1-0000-7000-8000-000000000001";
const Where name{"contacts", "name", zhang};

struct WithVault {
    cts::tests::OwnFolder folder;
    Vault vault = Vault::open(folder.path() / "master.key", true);
    WrappedKey key = vault.new_contact_key(zhang);
};

mode_t mode_of(const std::filesystem::path& file) {
    struct stat status {};
    BOOST_REQUIRE_EQUAL(::stat(file.c_str(), &status), 0);
    return status.st_mode & 07777;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(vault_test, WithVault)

BOOST_AUTO_TEST_CASE(a_sealed_name_comes_back_in_its_own_place) {
    const auto sealed = vault.seal(key, name, "张晓梅");
    BOOST_TEST(sealed.text.find("张晓梅") == std::string::npos);
    BOOST_TEST(vault.unseal(key, name, sealed).value() == "张晓梅");
}

BOOST_AUTO_TEST_CASE(an_empty_text_is_sealed_like_any_other) {
    const auto sealed = vault.seal(key, name, "");
    BOOST_TEST(!sealed.text.empty());
    BOOST_TEST(vault.unseal(key, name, sealed).value() == "");
    BOOST_TEST(!vault.unseal(key, name, Sealed{}).has_value());
}

BOOST_AUTO_TEST_CASE(the_same_name_never_seals_the_same_way_twice) {
    BOOST_TEST(vault.seal(key, name, "Li").text != vault.seal(key, name, "Li").text);
}

BOOST_AUTO_TEST_CASE(a_sealed_value_opens_nowhere_else_when_it_is_moved) {
    const auto sealed = vault.seal(key, name, "Li");
    const auto other_key = vault.new_contact_key(zhang);
    BOOST_TEST(!vault.unseal(key, {"contacts", "phone", zhang}, sealed).has_value());
    BOOST_TEST(!vault.unseal(key, {"leads", "name", zhang}, sealed).has_value());
    BOOST_TEST(!vault.unseal(key, {"contacts", "name", "0192f0c1-0000-7000-8000-000000000002"}, sealed).has_value());
    BOOST_TEST(!vault.unseal(other_key, name, sealed).has_value());
}

BOOST_AUTO_TEST_CASE(a_sealed_value_opens_no_more_when_it_is_altered) {
    for (const std::size_t place : {std::size_t{0}, std::size_t{4}, std::size_t{40}}) {
        auto sealed = vault.seal(key, name, "Li Wei, the third of that name");
        sealed.text[place] = sealed.text[place] == 'A' ? 'B' : 'A';
        BOOST_TEST(!vault.unseal(key, name, sealed).has_value());
    }
}

BOOST_AUTO_TEST_CASE(a_wrapped_key_given_to_another_contact_opens_nothing) {
    const auto sealed = vault.seal(key, name, "Li");
    auto relabelled = key;
    relabelled.text.replace(relabelled.text.find(zhang), zhang.size(), "0192f0c1-0000-7000-8000-000000000002");
    BOOST_TEST(!vault.unseal(relabelled, name, sealed).has_value());
}

BOOST_AUTO_TEST_CASE(an_erased_person_cannot_be_read_and_is_not_written_again) {
    const auto sealed = vault.seal(key, name, "Li");
    const WrappedKey erased{};
    BOOST_TEST(!vault.unseal(erased, name, sealed).has_value());
    BOOST_TEST(vault.seal(erased, name, "Li").text.empty());
}

BOOST_AUTO_TEST_CASE(an_index_finds_the_same_number_and_differs_by_kind) {
    const auto phone = vault.index(IndexKind::phone, "6042");
    BOOST_TEST(phone.text.size() == 32U);
    BOOST_TEST(phone.text == vault.index(IndexKind::phone, "6042").text);
    BOOST_TEST(phone.text != vault.index(IndexKind::phone, "6043").text);
    BOOST_TEST(phone.text != vault.index(IndexKind::last_four, "6042").text);
    BOOST_TEST(phone.text != vault.index(IndexKind::name, "6042").text);
    BOOST_TEST(phone.text != vault.index(IndexKind::login, "6042").text);
}

BOOST_AUTO_TEST_CASE(another_master_key_gives_other_indexes_and_opens_nothing) {
    const auto other = Vault::open(folder.path() / "other.key", true);
    const auto sealed = vault.seal(key, name, "Li");
    BOOST_TEST(other.index(IndexKind::phone, "6042").text != vault.index(IndexKind::phone, "6042").text);
    BOOST_TEST(!other.unseal(key, name, sealed).has_value());
    BOOST_TEST(!other.verified("slip", vault.sign("slip", "payload")).has_value());
}

BOOST_AUTO_TEST_CASE(a_signed_slip_comes_back_and_a_forged_one_does_not) {
    const auto token = vault.sign("slip", "{\"call\":1}");
    BOOST_TEST(vault.verified("slip", token).value() == "{\"call\":1}");
    BOOST_TEST(!vault.verified("page", token).has_value());
    BOOST_TEST(!vault.verified("slip", "A" + token).has_value());
    BOOST_TEST(!vault.verified("slip", token.substr(0, token.size() - 2)).has_value());
    for (const char* nonsense : {"", ".", "a.b", "no dot", "💥.💥"})
        BOOST_TEST(!vault.verified("slip", nonsense).has_value());
}

BOOST_AUTO_TEST_CASE(the_master_key_is_made_once_for_its_owner_alone) {
    const auto file = folder.path() / "master.key";
    BOOST_TEST(mode_of(file) == 0600U);
    const auto again = Vault::open(file, true);
    BOOST_TEST(again.unseal(key, name, vault.seal(key, name, "Li")).value() == "Li");
}

BOOST_AUTO_TEST_CASE(a_master_key_is_refused_when_others_may_read_it) {
    const auto file = folder.path() / "master.key";
    std::filesystem::permissions(file, std::filesystem::perms::group_read, std::filesystem::perm_options::add);
    BOOST_CHECK_THROW(Vault::open(file, false), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_master_key_is_refused_when_absent_or_malformed) {
    BOOST_CHECK_THROW(Vault::open(folder.path() / "absent.key", false), std::runtime_error);
    for (const char* text : {"", "cts-vault-1 ", "cts-vault-1 00ff", "cts-vault-1 zz", "something else"}) {
        const auto file = folder.path() / "malformed.key";
        std::ofstream(file) << text;
        std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
        BOOST_CHECK_THROW(Vault::open(file, true), std::runtime_error);
    }
}

BOOST_AUTO_TEST_CASE(a_password_fits_its_own_hash_only) {
    BOOST_TEST(hash_password("正确的密码").starts_with("$argon2id$v=19$m=65536,t=2,p=1$"));
    for (const auto cost : {PasswordCost::usual, PasswordCost::least}) {
        const auto hash = hash_password("正确的密码", cost);
        BOOST_TEST(hash.starts_with("$argon2id$"));
        BOOST_TEST(password_fits(hash, "正确的密码"));
        BOOST_TEST(!password_fits(hash, "错误的密码"));
    }
    BOOST_TEST(!password_fits("not a hash", "x"));
}

BOOST_AUTO_TEST_CASE(tokens_differ_and_their_digests_do_not_show_them) {
    const auto token = random_token();
    BOOST_TEST(token.size() == 43U);
    BOOST_TEST(token != random_token());
    BOOST_TEST(token_digest(token) == token_digest(token));
    BOOST_TEST(token_digest(token) != content_digest(token));
    BOOST_TEST(content_digest("").size() == 64U);
}

BOOST_AUTO_TEST_SUITE_END()
