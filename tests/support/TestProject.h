// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/domain/Taxonomy.h"
#include "core/project/Project.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace lesiondesk::test
{

/// A real project in a temporary folder with one dataset "Drawn" of the PAD-6 taxonomy, filled
/// with images that are drawn on the spot: image k is img_<k>.png, class k % classes, one case per
/// image, two images per patient, modality macroscopic for even k and untagged for odd k.
class TestProject
{
public:
    explicit TestProject(int images = 0, int classes = 3);

    Project &project() { return *m_project; }
    const Taxonomy &taxonomy() const { return m_taxonomy; }
    const std::vector<ImageId> &images() const { return m_images; }
    DatasetId dataset() const { return m_dataset; }
    QString folder() const { return m_folder; }
    FixedClock &clock() { return m_clock; }
    /// Closes and opens again, as after a restart.
    void reopen();
    /// Lets go of the project's lock, so that a window can open it.
    void close() { m_project.reset(); }

private:
    QTemporaryDir m_dir;
    QString m_folder;
    FixedClock m_clock;
    std::unique_ptr<Project> m_project;
    Taxonomy m_taxonomy;
    DatasetId m_dataset;
    std::vector<ImageId> m_images;
};

} // namespace lesiondesk::test
