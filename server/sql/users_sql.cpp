#include "server/sql/users_sql.h"

#include <sstream>

namespace cts::sql {
namespace {

using namespace storage;

const std::string select_user =
    "select uuid, login, number, display_name, roles, spoken_languages, language, active, password_hash, "
    "skills, districts, departments from users ";
constexpr int user_columns = 12;
const std::string user_by_login = select_user + "where login = :login";
const std::string user_by_id = select_user + "where uuid = :uuid";
const std::string users_by_login = select_user + "order by login";
constexpr Query any_user{"select id from users limit 1", 1};
constexpr Query users_like{"select count(*) from users where uuid = :uuid or login = :login or number = :number", 1};
constexpr Insert new_user{
    "users",
    "uuid, login, number, display_name, roles, spoken_languages, language, active, password_hash, "
    "skills, districts, departments"};
constexpr std::string_view change_memberships =
    "update users set skills = :skills, districts = :districts, departments = :departments where uuid = :uuid";
constexpr Insert new_session{"sessions", "token_digest, user_id, issued_at, expires_at"};
constexpr Query session_by_digest{
    "select s.token_digest, u.uuid, s.issued_at, s.expires_at from sessions s join users u on u.id = s.user_id "
    "where s.token_digest = :digest",
    4};
constexpr Query sessions_by_digest{
    "select s.token_digest, u.uuid, s.issued_at, s.expires_at from sessions s join users u on u.id = s.user_id "
    "where u.active = 1 and s.token_digest in ({{in}})",
    4};
constexpr std::string_view delete_session = "delete from sessions where token_digest = :digest";

std::string words(const std::vector<std::string>& list) {
    std::string text;
    for (const auto& word : list) text += (text.empty() ? "" : " ") + word;
    return text;
}

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> list;
    for (std::string word; stream >> word;) list.push_back(word);
    return list;
}

std::string lines(const std::vector<std::string>& list) {
    std::string text;
    for (const auto& line : list) text += (text.empty() ? "" : "\n") + line;
    return text;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> list;
    for (std::string line; std::getline(stream, line);) list.push_back(line);
    return list;
}

std::string role_names(const std::set<model::Role>& roles) {
    std::vector<std::string> names;
    for (const auto role : roles) names.emplace_back(model::role_name(role));
    return words(names);
}

std::set<model::Role> roles_of(const std::string& text) {
    std::set<model::Role> roles;
    for (const auto& name : words_of(text)) {
        if (const auto role = model::parse_role(name)) roles.insert(*role);
    }
    return roles;
}

UserRecord read_user(Row row) {
    UserRecord record;
    auto& user = record.user;
    user.id = row.id<model::UserId>();
    user.login = row.text();
    user.number = row.text();
    user.display_name = row.text();
    user.roles = roles_of(row.text());
    user.spoken_languages = words_of(row.text());
    user.language = model::parse_language(row.text()).value_or(model::Language::en);
    user.active = row.yes();
    record.password_hash = row.text();
    user.memberships.skills = lines_of(row.text());
    user.memberships.districts = lines_of(row.text());
    user.memberships.departments = lines_of(row.text());
    return record;
}

SessionRecord read_session(Row row) {
    SessionRecord session;
    session.token_digest = row.text();
    session.user = row.id<model::UserId>();
    session.issued_at = row.instant();
    session.expires_at = row.instant();
    return session;
}

class SqlUsers final : public Users {
  public:
    SqlUsers(Lanes& lanes, ReadPool& pool) : lanes_(lanes), pool_(pool) {}

    Added add(const UserRecord& record) override {
        const auto& user = record.user;
        auto added = Added::added;
        lanes_.write([&](Transaction& transaction) {
            added = Added::already_there;
            auto alike = transaction.connection.row(users_like, {user.id, user.login, user.number});
            if (alike.value().number() > 0) return;
            transaction.connection.insert(
                new_user, {{user.id, user.login, user.number, user.display_name, role_names(user.roles),
                            words(user.spoken_languages), model::language_tag(user.language), user.active,
                            record.password_hash, lines(user.memberships.skills), lines(user.memberships.districts),
                            lines(user.memberships.departments)}});
            added = Added::added;
        });
        return added;
    }

    std::optional<UserRecord> by_login(std::string_view login) override { return one(user_by_login, login); }
    std::optional<UserRecord> by_id(model::UserId id) override { return one(user_by_id, id); }

    std::vector<model::User> all() override {
        return pool_.read([&](Connection& connection) {
            std::vector<model::User> users;
            for (auto& row : connection.rows({users_by_login, user_columns})) {
                users.push_back(read_user(std::move(row)).user);
            }
            return users;
        });
    }

    bool set_memberships(model::UserId id, const model::Memberships& of) override {
        bool there = false;
        lanes_.write([&](Transaction& transaction) {
            there = transaction.connection.row({user_by_id, user_columns}, {id}).has_value();
            transaction.connection.change(change_memberships,
                                          {lines(of.skills), lines(of.districts), lines(of.departments), id});
        });
        return there;
    }

    bool any() override {
        return pool_.read([&](Connection& connection) { return connection.row(any_user).has_value(); });
    }

    void add_session(const SessionRecord& session) override {
        lanes_.write(session.user, [&](Transaction& transaction) {
            transaction.connection.change(delete_session, {session.token_digest});
            transaction.connection.insert(new_session, {{session.token_digest, transaction.numbers.of(session.user),
                                                         session.issued_at, session.expires_at}});
        });
    }

    std::optional<SessionRecord> session(std::string_view token_digest) override {
        return pool_.read([&](Connection& connection) -> std::optional<SessionRecord> {
            auto row = connection.row(session_by_digest, {token_digest});
            if (!row) return std::nullopt;
            return read_session(std::move(*row));
        });
    }

    std::vector<SessionRecord> sessions(const std::vector<std::string>& token_digests) override {
        return pool_.read([&](Connection& connection) {
            std::vector<SessionRecord> found;
            const Values digests(token_digests.begin(), token_digests.end());
            for (auto& row : rows_in(connection, sessions_by_digest, {}, digests))
                found.push_back(read_session(std::move(row)));
            return found;
        });
    }

    void end_session(std::string_view token_digest) override {
        lanes_.write([&](Transaction& transaction) { transaction.connection.change(delete_session, {token_digest}); });
    }

  private:
    std::optional<UserRecord> one(const std::string& sql, const Value& key) {
        return pool_.read([&](Connection& connection) -> std::optional<UserRecord> {
            auto row = connection.row({sql, user_columns}, {key});
            if (!row) return std::nullopt;
            return read_user(std::move(*row));
        });
    }

    Lanes& lanes_;
    ReadPool& pool_;
};

}  // namespace

std::unique_ptr<Users> sql_users(Lanes& lanes, ReadPool& pool) {
    return std::make_unique<SqlUsers>(lanes, pool);
}

}  // namespace cts::sql
