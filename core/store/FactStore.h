// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/FrozenSet.h"
#include "core/domain/Image.h"
#include "core/store/Database.h"

#include <QStringList>

namespace lesiondesk
{

/// What is known of an image beside its label, by which images are told apart.
struct ImageFacts {
    QString dataset; ///< name
    QString site;    ///< empty: not known
    std::optional<double> age;
    Sex sex = Sex::Unknown;
    QString attribute; ///< the first of the attributes asked for that the case has; else empty
    std::optional<LabelSource> provenance; ///< of the recorded label; none: nobody wrote it down
};

/// Facts about many images at once, for the evaluation; reads only.
class FactStore
{
public:
    explicit FactStore(Database &database) : m_db(database) {}

    /// One entry per image, in the order asked for; an unknown image has none of the facts.
    /// `attributes` are names of further columns of the source, spelt in any letter case.
    Result<std::vector<ImageFacts>> facts(const std::vector<ImageId> &images,
                                          const QStringList &attributes);

    /// An image of a frozen set with the tag that it has today.
    struct SetImage {
        ImageId image;
        int classIndex = 0;
        Partition partition = Partition::Train;
        Modality modality = Modality::Untagged;
    };
    Result<std::vector<SetImage>> imagesOfSet(FrozenSetId set); ///< by image id

private:
    Database &m_db;
};

} // namespace lesiondesk
