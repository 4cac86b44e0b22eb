// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ImportTaxonomy.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const QString kMadePrefix = u"dataset-"_s;

QString slug(const QString &text)
{
    QString result;
    for (const QChar c : text.toLower())
        result += c.isLetterOrNumber() ? c : u'-';
    return result;
}

/// The names of the source's classes, alphabetically, each spelling once without letter case.
QStringList namesOf(const ImportSource &source)
{
    std::map<QString, QString> names;
    for (const SourceRow &row : source.rows) {
        if (!row.diagnosis.isEmpty())
            names.emplace(row.diagnosis.toLower(), row.diagnosis);
    }
    QStringList result;
    for (const auto &[folded, name] : names)
        result.append(name);
    return result;
}

Result<std::vector<Taxonomy>> builtIns()
{
    std::vector<Taxonomy> taxonomies;
    for (const QString &key : Taxonomy::builtInKeys()) {
        LD_TRY_ASSIGN(Taxonomy taxonomy, Taxonomy::builtIn(key));
        taxonomies.push_back(std::move(taxonomy));
    }
    return taxonomies;
}

/// The built-in taxonomy that knows all names; of several the one with the fewest classes.
const Taxonomy *fitting(const std::vector<Taxonomy> &taxonomies, const QStringList &names)
{
    const Taxonomy *best = nullptr;
    for (const Taxonomy &taxonomy : taxonomies) {
        const bool knowsAll = std::all_of(names.begin(), names.end(), [&](const QString &name) {
            return taxonomy.find(name) >= 0;
        });
        if (knowsAll && (!best || taxonomy.diagnoses.size() < best->diagnoses.size()))
            best = &taxonomy;
    }
    return best;
}

Diagnosis made(const std::vector<Taxonomy> &taxonomies, const QString &name)
{
    Diagnosis diagnosis;
    diagnosis.key = name;
    diagnosis.name = name;
    for (const Taxonomy &taxonomy : taxonomies) {
        if (const int found = taxonomy.find(name); found >= 0) {
            diagnosis.name = taxonomy.diagnoses[static_cast<size_t>(found)].name;
            diagnosis.nature = taxonomy.diagnoses[static_cast<size_t>(found)].nature;
            break;
        }
    }
    return diagnosis;
}

} // namespace

Result<Taxonomy> taxonomyForImport(const ImportSource &source, const QString &wanted,
                                   const QString &dataset, const std::optional<Taxonomy> &existing,
                                   const QString &folder)
{
    if (!wanted.isEmpty()) {
        LD_TRY_ASSIGN(Taxonomy taxonomy, Taxonomy::load(wanted, folder));
        if (existing && existing->key != taxonomy.key)
            return failure(
                u"The dataset %1 is there already with the taxonomy %2: import into another "
                "dataset, or leave the taxonomy out."_s.arg(dataset, existing->key));
        return taxonomy;
    }
    if (existing && !existing->key.startsWith(kMadePrefix))
        return *existing;
    if (!existing && !source.taxonomy.isEmpty())
        return Taxonomy::builtIn(source.taxonomy);

    LD_TRY_ASSIGN(const auto taxonomies, builtIns());
    const QStringList names = namesOf(source);
    if (!existing && source.format == ImportFormat::ClassFolders) {
        if (const Taxonomy *known = fitting(taxonomies, names))
            return *known;
    }
    Taxonomy taxonomy;
    if (existing) {
        taxonomy = *existing;
    } else {
        taxonomy.key = kMadePrefix + slug(dataset);
        taxonomy.name = u"Classes of %1"_s.arg(dataset);
    }
    for (const QString &name : names) {
        if (taxonomy.find(name) < 0)
            taxonomy.diagnoses.push_back(made(taxonomies, name));
    }
    if (taxonomy.diagnoses.empty())
        return failure(
            u"%1 names no diagnosis at all: choose a taxonomy, then its images are imported "
            "without labels."_s.arg(source.table));
    return taxonomy;
}

} // namespace lesiondesk
