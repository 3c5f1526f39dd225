#include "server/sql/projects_sql.h"

#include "server/sql/project_settings.h"
#include "server/storage/event_chain.h"

namespace cts::sql {
namespace {

using namespace storage;

const std::string select_project =
    "select p.uuid, p.code, p.kind, p.title_zh, p.title_en, p.zone, p.region, p.state, p.dialling, "
    "p.settings_revision, " +
    settings_columns +
    " from projects p join project_settings s on s.project_id = p.id and s.revision = p.settings_revision ";
constexpr int project_columns = 10 + settings_column_count;
const std::string project_by_code = select_project + "where p.code = :code";
const std::string project_by_id = select_project + "where p.uuid = :uuid";
const std::string projects_by_code = select_project + "order by p.code";
constexpr Query projects_like{"select count(*) from projects where uuid = :uuid or code = :code", 1};
constexpr Insert new_project{"projects",
                             "uuid, code, kind, title_zh, title_en, zone, region, state, dialling, "
                             "settings_revision"};
constexpr std::string_view change_project =
    "update projects set kind = :kind, title_zh = :zh, title_en = :en, region = :region, state = :state, "
    "dialling = :dialling, settings_revision = :revision where uuid = :uuid";
constexpr Query lock_revision{"select id, settings_revision from projects where uuid = :uuid {{for_update}}", 2};
constexpr Query newest_parts{
    "select k.path, k.version, k.digest, coalesce((select max(f.version) from kit_parts f where f.project_id = "
    "k.project_id and f.path = k.path and not exists (select 1 from kit_withdrawals w where w.project_id = "
    "f.project_id and w.path = f.path and w.version = f.version)), 0) from kit_parts k join (select path, max(version) "
    "as newest from kit_parts where project_id = :project group by path) n on n.path = k.path and n.newest = "
    "k.version where k.project_id = :same_project",
    4};
constexpr Query parts_not_withdrawn{
    "select k.version from kit_parts k join projects p on p.id = k.project_id where p.uuid = :project and k.path = "
    ":path and not exists (select 1 from kit_withdrawals w where w.project_id = k.project_id and w.path = k.path and "
    "w.version = k.version) order by k.version desc",
    1};
constexpr Query parts_and_withdrawals{
    "select (select count(*) from kit_parts where project_id = :project and path = :path and version = :version), "
    "(select count(*) from kit_withdrawals where project_id = :same_project and path = :same_path and version = "
    ":same_version)",
    2};
constexpr Insert new_withdrawal{"kit_withdrawals", "project_id, path, version, reason, by_id, withdrawn_at"};
constexpr Query lock_project{"select id from projects where id = :id {{for_update}}", 1};
constexpr Query project_number{"select id from projects where uuid = :uuid", 1};
constexpr Insert new_parts{"kit_parts", "project_id, path, version, digest, source, published_at, published_by_id"};
constexpr Query part_by_version{
    "select k.digest, k.source, k.published_at, u.uuid from kit_parts k join projects p on p.id = k.project_id "
    "join users u on u.id = k.published_by_id where p.uuid = :project and k.path = :path and k.version = :version",
    4};

struct NewestPart {
    KitVersions versions;
    std::string digest;
};
using NewestParts = std::map<std::string, NewestPart>;

NewestParts newest_of(Connection& connection, std::int64_t project) {
    NewestParts parts;
    for (auto& row : connection.rows(newest_parts, {project, project})) {
        const auto path = row.text();
        auto& part = parts[path];
        part.versions.newest = static_cast<int>(row.number());
        part.digest = row.text();
        part.versions.in_force = static_cast<int>(row.number());
    }
    return parts;
}

std::map<std::string, KitVersions> versions_of(const NewestParts& parts) {
    std::map<std::string, KitVersions> versions;
    for (const auto& [path, part] : parts) versions[path] = part.versions;
    return versions;
}

ProjectRecord read_project(Row row) {
    ProjectRecord project;
    project.id = row.id<model::ProjectId>();
    project.code = row.text();
    project.kind = form::parse_project_kind(row.text()).value_or(form::ProjectKind::sale);
    project.title.zh_CN = row.text();
    project.title.en = row.text();
    project.zone = row.text();
    project.region = row.text();
    project.state = row.text();
    project.dialling = row.yes();
    project.settings_revision = static_cast<int>(row.number());
    const auto settings = read_settings(row);
    project.second_confirmation_lead = settings.second_confirmation_lead;
    project.contact_rules = settings.contact_rules;
    project.limits = settings.limits;
    project.bill_unreached = settings.bill_unreached;
    return project;
}

class SqlProjects final : public Projects {
  public:
    SqlProjects(Lanes& lanes, ReadPool& pool) : lanes_(lanes), pool_(pool) {}

    Added add(const ProjectRecord& project) override {
        auto added = Added::added;
        lanes_.write([&](Transaction& transaction) {
            added = Added::already_there;
            if (transaction.connection.row(projects_like, {project.id, project.code}).value().number() > 0) return;
            transaction.connection.insert(
                new_project, {{project.id, project.code, form::project_kind_name(project.kind), project.title.zh_CN,
                               project.title.en, project.zone, project.region, project.state, project.dialling,
                               project.settings_revision}});
            keep_settings(transaction, project);
            added = Added::added;
        });
        return added;
    }

    std::optional<ProjectRecord> by_code(std::string_view code) override { return one(project_by_code, code); }
    std::optional<ProjectRecord> by_id(model::ProjectId id) override { return one(project_by_id, id); }

    std::vector<ProjectRecord> all() override {
        return pool_.read([&](Connection& connection) {
            std::vector<ProjectRecord> projects;
            for (auto& row : connection.rows({projects_by_code, project_columns})) {
                projects.push_back(read_project(std::move(row)));
            }
            return projects;
        });
    }

    void change(const ProjectRecord& wanted, model::UserId by, model::Instant at) override {
        lanes_.write([&](Transaction& transaction) {
            auto row = transaction.connection.row(lock_revision, {wanted.id});
            if (!row) return;
            row->number();  // its key
            auto project = wanted;
            project.settings_revision = static_cast<int>(row->number()) + 1;
            transaction.connection.change(change_project, {form::project_kind_name(project.kind), project.title.zh_CN,
                                                           project.title.en, project.region, project.state,
                                                           project.dialling, project.settings_revision, project.id});
            keep_settings(transaction, project);
            transaction.tell(project_changed_event(project, by, at));
        });
    }

    std::optional<SettingsRecord> settings(model::ProjectId project, int revision) override {
        return pool_.read([&](Connection& connection) { return settings_at(connection, project, revision); });
    }

    std::map<std::string, KitVersions> publish(const std::vector<KitPartRecord>& parts) override {
        std::map<std::string, KitVersions> versions;
        if (parts.empty()) return versions;
        lanes_.write([&](Transaction& transaction) {
            const auto project = transaction.numbers.of(parts.front().project);
            transaction.connection.row(lock_project, {project});  // two publish at once: one after the other
            auto newest = newest_of(transaction.connection, project);
            for (const auto& part : parts) publish_one(transaction, project, part, newest[part.path]);
            versions = versions_of(newest);
        });
        return versions;
    }

    std::map<std::string, KitVersions> versions(model::ProjectId project) override {
        return pool_.read([&](Connection& connection) {
            auto row = connection.row(project_number, {project});
            return row ? versions_of(newest_of(connection, row->number())) : std::map<std::string, KitVersions>{};
        });
    }

    std::vector<int> not_withdrawn(model::ProjectId project, std::string_view path) override {
        return pool_.read([&](Connection& connection) {
            std::vector<int> versions;
            for (auto& row : connection.rows(parts_not_withdrawn, {project, path}))
                versions.push_back(static_cast<int>(row.number()));
            return versions;
        });
    }

    std::optional<Added> withdraw(const KitWithdrawal& withdrawal) override {
        std::optional<Added> result;
        lanes_.write([&](Transaction& transaction) { result = withdraw_in(transaction, withdrawal); });
        return result;
    }

    std::optional<KitPartRecord> part(model::ProjectId project, std::string_view path, int version) override {
        return pool_.read([&](Connection& connection) -> std::optional<KitPartRecord> {
            auto row = connection.row(part_by_version, {project, path, version});
            if (!row) return std::nullopt;
            KitPartRecord part;
            part.project = project;
            part.path = path;
            part.version = version;
            part.digest = row->text();
            part.source = row->text();
            part.published_at = row->instant();
            part.published_by = row->id<model::UserId>();
            return part;
        });
    }

  private:
    static void publish_one(Transaction& transaction, std::int64_t project, KitPartRecord part, NewestPart& newest) {
        auto& [newest_version, in_force] = newest.versions;
        if (newest_version > 0 && newest_version == in_force && newest.digest == part.digest) return;
        part.version = in_force = ++newest_version;
        newest.digest = part.digest;
        transaction.connection.insert(new_parts, {{project, part.path, part.version, part.digest, part.source,
                                                   part.published_at, transaction.numbers.of(part.published_by)}});
        transaction.tell(kit_published_event(part));
    }

    static std::optional<Added> withdraw_in(Transaction& transaction, const KitWithdrawal& wanted) {
        const auto project = transaction.numbers.of(wanted.project);
        transaction.connection.row(lock_project, {project});  // as above
        auto counted = transaction.connection.row(
            parts_and_withdrawals, {project, wanted.path, wanted.version, project, wanted.path, wanted.version});
        if (counted.value().number() == 0) return std::nullopt;
        if (counted->number() > 0) return Added::already_there;
        transaction.connection.insert(new_withdrawal, {{project, wanted.path, wanted.version, wanted.reason,
                                                        transaction.numbers.of(wanted.by), wanted.at}});
        transaction.tell(kit_withdrawn_event(wanted));
        return Added::added;
    }

    std::optional<ProjectRecord> one(const std::string& sql, const Value& key) {
        return pool_.read([&](Connection& connection) -> std::optional<ProjectRecord> {
            auto row = connection.row({sql, project_columns}, {key});
            if (!row) return std::nullopt;
            return read_project(std::move(*row));
        });
    }

    Lanes& lanes_;
    ReadPool& pool_;
};

}  // namespace

std::unique_ptr<Projects> sql_projects(Lanes& lanes, ReadPool& pool) {
    return std::make_unique<SqlProjects>(lanes, pool);
}

}  // namespace cts::sql
