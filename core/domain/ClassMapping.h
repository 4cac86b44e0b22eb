// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Taxonomy.h"

#include <QJsonObject>

#include <vector>

namespace lesiondesk
{

/// Says for every class of one taxonomy which class of another it counts as, or that its images are
/// dropped. A value. As a file:
///   {"key": …, "name": …, "note": …, "from": TAXONOMY, "to": TAXONOMY,
///    "classes": {"SK": "SebKer", "MLS": null, …}}
/// where "note" may be left out and null drops.
struct ClassMapping {
    struct Entry {
        QString from; ///< a key of the source taxonomy
        QString to;   ///< a key of the target taxonomy; empty: dropped
        bool operator==(const Entry &) const = default;
    };
    QString key;
    QString name;
    QString note; ///< why it is so; may be empty
    QString from; ///< the source taxonomy's key
    QString to;   ///< the target taxonomy's key
    std::vector<Entry> classes;
    QString origin; ///< the file that it was read from, for sentences; not part of the value

    /// What a source class becomes; empty where it is dropped or not there.
    QString target(const QString &source) const;
    /// Sends a source class elsewhere (empty: drops it).
    void setTarget(const QString &source, const QString &target);
    /// The same table under a name of its own, after it was changed by hand.
    ClassMapping edited() const;
    /// Do both send every class to the same place?
    bool mapsLike(const ClassMapping &other) const;
    /// Fails where a class is not in its taxonomy, or a class of the source is not spoken of.
    Result<void> check(const Taxonomy &source, const Taxonomy &target) const;
    QJsonObject toJson() const;

    /// Strict: unknown and wrong fields are refused with the file and their path in it.
    static Result<ClassMapping> fromJson(const QJsonObject &json, const QString &file);
    static Result<ClassMapping> read(const QString &file);
    /// Writes it into a folder, which is made where it is missing, as KEY.json.
    Result<void> write(const QString &folder) const;
    /// A key, and a file's name, for what people call a mapping: letters, digits and hyphens.
    static QString keyFor(const QString &name);
    /// Every class onto itself.
    static ClassMapping identity(const Taxonomy &taxonomy);
    /// Every class dropped, to begin with.
    static ClassMapping empty(const Taxonomy &source, const Taxonomy &target);
};

/// The mappings that there are: the built-in ones (resources/mappings) and then those of a folder,
/// the project's mappings folder.
struct MappingLibrary {
    std::vector<ClassMapping> builtIn;
    std::vector<ClassMapping> own;
    QStringList problems; ///< a sentence for every file of the folder that cannot be used

    static MappingLibrary read(const QString &folder = {});
    /// What a user means: a file (anything with the ending .json), else a key.
    Result<ClassMapping> load(const QString &keyOrFile) const;
    std::vector<ClassMapping> from(const QString &taxonomy) const;
    std::vector<ClassMapping> fitting(const QString &source, const QString &to) const;
    /// The one to use when none was asked for: the same taxonomy onto itself, the built-in one, or
    /// the only one of the user's. Fails where there is none, or where several could be meant.
    Result<ClassMapping> choose(const Taxonomy &source, const Taxonomy &target) const;
};

} // namespace lesiondesk
